import Standards

/// Keeps the command running and puts cases to it, a line each.
///
/// What has ended or broken the contract is started again for the next case.
struct LinesCaller {
  let adapter: Adapter
  private var child: ChildProcess?
  /// How many requests the running process has answered.
  private var answered = 0
  private var number = 0
  /// Whether the process ended before it answered the last request.
  private var hasEnded = false
  /// Whether the process was found dead that had answered the case before.
  private(set) var previousOutcome: Outcome?

  init(_ adapter: Adapter) { self.adapter = adapter }

  /// Asks for a case; gives also the last that was written to standard error.
  ///
  /// A process that is found dead before it answers may have died of the case before, after its answer. So the case is
  /// put to a new one; where that answers, ``previousOutcome`` is the outcome of the case before.
  mutating func ask(_ request: Request) -> (Reply, messages: String) {
    previousOutcome = nil
    let hadAnswered = answered > 0
    let first = askOnce(request)
    guard case .failure(let outcome) = first.0, hasEnded, hadAnswered else { return first }
    let second = askOnce(request)
    if case .answer = second.0 { previousOutcome = outcome }
    return second
  }

  private mutating func askOnce(_ request: Request) -> (Reply, messages: String) {
    let child: ChildProcess
    do throws(ChildProcess.CannotStart) {
      if let running = self.child {
        child = running
      } else {
        child = try ChildProcess(adapter.command.words, takesInput: true)
      }
    } catch {
      return (.failure(.brokenContract(words.answers.cannotStart(adapter.command.words[0], error.reason))), "")
    }
    self.child = child
    child.forgetMessages()
    number += 1
    let deadline = Instant(secondsFromNow: adapter.seconds)
    var line: [UInt8]?
    let pause = child.exchange(request.line(id: number), until: deadline, most: adapter.mostBytes) { child in
      line = line ?? child.takeLine()
      return line != nil
    }
    hasEnded = pause == .ended
    let reply = reply(of: child, pause, line)
    let messages = String(decoding: child.messages, as: UTF8.self)
    if case .failure = reply {
      self.child = nil
      answered = 0
    } else {
      answered += 1
    }
    return (reply, messages)
  }

  private func reply(of child: ChildProcess, _ pause: ChildProcess.Pause, _ line: [UInt8]?) -> Reply {
    switch pause {
    case .timeOut: return .failure(.timeOut(words.answers.seconds(adapter.seconds)))
    case .tooMuch: return .failure(.brokenContract(words.answers.tooLong(adapter.mostBytes)))
    case .ended:
      switch child.wait() {
      case .signal(let signal): return .failure(.crash(words.answers.signal(signal)))
      case .exit(let code): return .failure(.brokenContract(words.answers.endedEarly(code)))
      }
    case .ready: break
    }
    let id = Node(json: line ?? [], file: "")?["id"]
    guard let id, id.number == Double(number) else {
      return .failure(.brokenContract(words.answers.wrongID(id?.number.map { "\($0)" }, number)))
    }
    return .answer(line ?? [])
  }

  /// Ends the process; gives the outcome of the last case where the process does not end as it is to.
  mutating func finish() -> Outcome? {
    guard let child else { return nil }
    child.closeInput()
    let deadline = Instant(secondsFromNow: adapter.seconds)
    let pause = child.exchange([], until: deadline, most: adapter.mostBytes) { _ in false }
    self.child = nil
    if case .timeOut = pause { return .timeOut(words.answers.seconds(adapter.seconds)) }
    if case .tooMuch = pause { return .brokenContract(words.answers.tooLong(adapter.mostBytes)) }
    switch child.wait() {
    case .signal(let signal): return .crash(words.answers.signal(signal))
    case .exit(let code): return (0...2).contains(code) ? nil : .brokenContract(words.answers.exitCode(code))
    }
  }
}
