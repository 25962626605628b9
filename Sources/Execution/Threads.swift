import Glibc

/// Runs `body` on several threads at once, the caller's among them, and returns when all have ended.
///
/// Where the system has no thread to spare there are fewer: `body` must not count on how many there are.
package func onThreads(_ count: Int, _ body: @escaping @Sendable () -> Void) {
  var threads: [pthread_t] = []
  while threads.count < count - 1 {
    var thread = pthread_t()
    let job = Unmanaged.passRetained(Job(body))
    let status = pthread_create(&thread, nil, runJob, job.toOpaque())
    if status != 0 {
      job.release()
      break
    }
    threads.append(thread)
  }
  body()
  for thread in threads { pthread_join(thread, nil) }
}

/// What a thread is to do, as an object that a C pointer can stand for.
private final class Job {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }
}

private func runJob(_ job: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().body() }
  return nil
}
