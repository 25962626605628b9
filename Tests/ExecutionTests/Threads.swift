import Dispatch

/// Runs `body` on as many threads as there are writers and returns when all have ended.
func onThreads(_ count: Int, _ body: @Sendable (Int) -> Void) {
  DispatchQueue.concurrentPerform(iterations: count, execute: body)
}
