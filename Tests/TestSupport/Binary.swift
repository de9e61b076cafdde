import Foundation

/// Runs the built `jianbao` as a user would, and gives back all that it says.
public struct Binary: Sendable {
  /// What one run gave.
  public struct Output: Sendable {
    /// Standard output, as bytes.
    public var bytes: [UInt8]
    /// Standard error.
    public var errors: String
    /// The exit status; 128 + signal if it was killed.
    public var status: Int32

    /// Standard output as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
    /// The lines of standard output.
    public var lines: [String] {
      text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    }
  }

  /// The folder that the program is started in.
  public var folder: String
  /// The variables it sees, nothing else but PATH.
  public var environment: [String: String] = [:]

  /// A program that is started in one folder.
  public init(in folder: String) { self.folder = folder }

  /// The program's path: the build puts it beside the test bundle.
  public static var path: String {
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      return bundle.bundleURL.deletingLastPathComponent().path + "/jianbao"
    }
    let runner = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return runner.deletingLastPathComponent().path + "/jianbao"
  }

  /// The top folder of the package.
  public static var packageFolder: String {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  }

  /// Runs the program to its end.
  ///
  /// Output goes through files: a full pipe would make program and test wait for each other.
  public func run(_ arguments: [String], input: String = "") throws -> Output {
    try run(Self.path, arguments, input: input)
  }

  /// Runs a shell command that finds the program as `jianbao`.
  public func shell(_ command: String) throws -> Output {
    try run("/bin/sh", ["-c", command], input: "")
  }

  private func run(_ program: String, _ arguments: [String], input: String) throws -> Output {
    let work = try TemporaryFolder()
    let inputPath = try work.write("in", input)
    let outputPath = try work.write("out", "")
    let errorPath = try work.write("err", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let own = URL(fileURLWithPath: Self.path).deletingLastPathComponent().path
    let path = own + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    process.environment = environment.merging(["PATH": path]) { mine, _ in mine }
    process.standardInput = FileHandle(forReadingAtPath: inputPath)
    process.standardOutput = FileHandle(forWritingAtPath: outputPath)
    process.standardError = FileHandle(forWritingAtPath: errorPath)
    try process.run()
    process.waitUntilExit()
    let signalled = process.terminationReason == .uncaughtSignal
    return Output(
      bytes: Array(try Data(contentsOf: URL(fileURLWithPath: outputPath))),
      errors: String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: errorPath)), as: UTF8.self),
      status: signalled ? 128 + process.terminationStatus : process.terminationStatus)
  }
}
