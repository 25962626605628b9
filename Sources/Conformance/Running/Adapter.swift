/// How an implementation is called.
public struct Adapter: Sendable {
  /// How cases and answers are handed over.
  public enum Style: String, CaseIterable, Sendable {
    /// The command is started for each case, with what it is given filled in.
    case oneShot = "one-shot"
    /// The command is started once, and takes a request and gives an answer a line.
    case lines
  }

  public let command: CommandTemplate
  public let style: Style
  /// How many seconds there are for a case.
  public let seconds: Int
  /// How many bytes an answer may have, and what is written to `{output}`.
  public let mostBytes: Int

  /// A command and how it is called.
  public init(_ command: CommandTemplate, style: Style, seconds: Int = 10, mostBytes: Int = 64 << 20) {
    self.command = command
    self.style = style
    self.seconds = seconds
    self.mostBytes = mostBytes
  }

  /// Why a case cannot be put to the command; nil where it can.
  func reasonToSkip(_ item: Case) -> String? {
    style == .oneShot && item.operation != .validate && !command.namesOperation ? words.answers.noOperation : nil
  }
}

/// What came of asking an implementation.
enum Reply {
  case answer([UInt8])
  case failure(Outcome)
}

/// Calls the command once for each case.
struct OneShotCaller {
  let adapter: Adapter

  /// Asks for a case; gives also the last that was written to standard error.
  func ask(_ request: Request) -> (Reply, messages: String) {
    let arguments = adapter.command.filled(with: request)
    do throws(ChildProcess.CannotStart) {
      let child = try ChildProcess(arguments, takesInput: false)
      let deadline = Instant(secondsFromNow: adapter.seconds)
      let pause = child.exchange([], until: deadline, most: adapter.mostBytes) { _ in false }
      let reply = reply(of: child, pause)
      return (reply, String(decoding: child.messages, as: UTF8.self))
    } catch {
      return (.failure(.brokenContract(words.answers.cannotStart(arguments[0], error.reason))), "")
    }
  }

  private func reply(of child: ChildProcess, _ pause: ChildProcess.Pause) -> Reply {
    switch pause {
    case .timeOut: return .failure(.timeOut(words.answers.seconds(adapter.seconds)))
    case .tooMuch: return .failure(.brokenContract(words.answers.tooLong(adapter.mostBytes)))
    case .ready, .ended: break
    }
    switch child.wait() {
    case .signal(let number): return .failure(.crash(words.answers.signal(number)))
    case .exit(let code) where !(0...2).contains(code): return .failure(.brokenContract(words.answers.exitCode(code)))
    case .exit: return .answer(child.take())
    }
  }
}
