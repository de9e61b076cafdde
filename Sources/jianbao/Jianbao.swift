#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@main
struct Jianbao {
  static func main() {
    print(FileManager.default.currentDirectoryPath)
  }
}
