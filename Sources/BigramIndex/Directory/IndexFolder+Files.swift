extension IndexFolder.Segment {
  /// The number of the file that lies at a path now.
  func file(at path: String) throws(IndexError) -> Int? {
    if let number = deletions.file(restampedTo: path) { return number }
    let bytes = Array(path.utf8)
    for number in try reader.fileLookup.candidates(path: bytes)
    where !deletions.files.contains(number) && deletions.restamped[number] == nil {
      if try reader.files[number].stamp.path.utf8.elementsEqual(bytes) { return number }
    }
    return nil
  }

  /// Whether a file of the segment lies below a folder, or did so before the segment was written;
  /// what was deleted since may count.
  func mayHoldFiles(below folder: String) throws(IndexError) -> Bool {
    let prefix = Array((folder + "/").utf8)
    for number in try reader.fileLookup.candidates(path: prefix) {
      if try reader.files[number].stamp.path.utf8.starts(with: prefix) { return true }
    }
    return deletions.restamped.values.contains { $0.path.utf8.starts(with: prefix) }
  }

  /// The highest copy number of the files with a digest; 0 without such a file.
  func highestCopy(ofDigest digest: [UInt8]) throws(IndexError) -> Int {
    var highest = 0
    for number in try reader.fileLookup.candidates(digest: digest)
    where !deletions.files.contains(number) {
      let file = try reader.files[number]
      if file.sha256 == digest { highest = max(highest, file.copy) }
    }
    return highest
  }
}
