/// The format of an index: one folder, `.jianbao`, made to be mapped.
///
/// # Files
///
/// | name | what | written |
/// |---|---|---|
/// | `manifest` | which files make up the index now | swapped by rename: the commit |
/// | `model-N` | text code, frequent words and grams | before the first articles, and when outgrown |
/// | `segment-N` | articles with all that searches them | once |
/// | `deletions-N` | what no longer counts in one segment | once a commit that takes away |
/// | `lock` | who is writing | locked while a writer lives |
/// | `spill` | what a writer puts aside | has no name once it is open |
///
/// A number is never used twice, a file never changed once named by a manifest. A commit writes
/// files, waits until they are on the disk, writes `manifest.new`, waits, renames, waits for the
/// folder; then takes away what the new manifest does not name. A writer killed before the rename
/// leaves the old index and some litter, which the next writer takes away.
///
/// # Every file but the manifest
///
///     file    := content pageSum* rootSum* footer
///     content := part* directory
///     directory := count:u32 (name:u32 offset:u64 length:u64)*     names: PartDirectory.Name
///     footer  := magic:u64 kind:u32 version:u32 contentLength:u64 directoryOffset:u64
///                fileLength:u64 sum:u64                            sum over rootSum* and footer
///
/// All integers little-endian. A page is 4,096 bytes; its sum is checked when it is first touched,
/// the sums' own pages by the root, root and footer at opening. So a cold query reads the pages it
/// needs and no answer rests on a changed byte, for 0.1 % of the size. Unknown parts are skipped.
///
/// # A segment
///
/// Articles are numbered as they came; all of a file's stand together. Three *zones* of fields
/// (rest, head, unprinted) have dictionaries and lists of their own, so that ranking's counts and
/// the common query's answer are read, not verified.
///
///     articles := (idLength id fieldCount (field|Irregularity textLength placeCount)*
///                  (text 00)* (offset line column)* record)*       lengths and places as varints
///     articleRows := (offset:u64 length head rest day file type: u32)*     32 bytes each
///     ids      := (hash:u32 << 32 | article)* ascending
///     files    := (shared path size time inode articles copy digest)*      16 to a block
///     filePaths, fileDigests := (hash:u32 << 32 | file)* ascending         FileLookup
///     lists    := (header* block* remainder)*    header := last:u32 end:u32 gapBits:u8 countBits:u8
///     gramBlocks := (key:u64 entries:u32 lists:u64)*      up to 64 grams, found by binary search
///     gramEntries := [keyStep] (article<<2|more<<1 [count] | (articles-2)<<1|1 length)
///     wordBlocks, wordEntries: the same with (shared length bytes) for the key, up to 16
///
/// A *gram* is a pair of neighbouring units, the last unit of a run alone, or more units where all
/// shorter parts are frequent ones of the model (`GramChain`, `TermKey`). So one character is the
/// range of keys that begin with it; a frequent phrase has a list of its own; any other phrase has
/// a part that few articles hold, and those are verified in the stored text.
///
/// Lists hold articles and counts, no positions: those would double the index. 128 articles to a
/// block of fixed width, the rest of a list in Rice's code, its parameter from the list's length and
/// the segment's. A term of one article, about half of all, has no list.
///
/// # How a segment is made
///
/// Batches, on all processors, scan and code texts; these go into the segment as batches end, in
/// their order. Frequent grams are counted article by article and need no sorting
/// (`FrequentGramCounter`); of the others, 28 of 100, occurrences are sorted by zone and first unit
/// alone, up to a million at a time; the lower halves (last unit, article) go into the spill file,
/// four bytes each, with the groups' sizes. Then the first units are cut into ranges of half a
/// million occurrences, or a million in a large index; each is gathered from all blocks, sorted by
/// radix and coded in one go, the ranges on all processors, joined in order (`SegmentBuilder`). So
/// a posting is coded once and no lists are merged; memory is bounded by the ranges, the
/// dictionaries and 36 bytes an article, and the bytes depend neither on the threads nor on the
/// batches. Against runs that were written as segments and merged by a queue, 23,352 posts took
/// 0.65 of the processor time, parsing included, and 85 instead of 114 MB. Segments of several
/// commits are still merged (`SegmentMerger`); blocks of a dictionary may therefore hold fewer
/// terms than the most.
///
/// # Worked example
///
/// The articles 0, 3 and 4 of 8, counts 1, 2 and 1: gaps 0, 2, 0; Rice with 0 low bits (the mean gap
/// 8 · 11/16 / 3 is 1). Bits, first to last: `1` gap 0, `1` count 1; `001` gap 2, `01 0` count 2;
/// `1`, `1`. Lowest first in a byte that is 0x53, then 0x03; the dictionary says `(3-2)<<1|1` = 3
/// and length 2.
///
/// # Limits
///
/// Articles of an index and files of a segment: below 2³². Articles of a batch: 2³¹. Dictionaries of
/// a segment: 4 GB each. An article's bytes: 4 GB. Frequent words 65,536, frequent grams 917,504.
/// Counts stop at 65,535.
///
/// # Sizes
///
/// 23,352 posts, 89 MB of UTF-8 (`docs.jsonl` of the benchmark): texts 0.47 of it (1.4 bytes a
/// character), lists 0.33, grams 0.03, everything else below 0.03 but for the callers' records.
///
/// # History
///
/// 1: the first.
/// 2: scalars that become several to search for are always spelled out; files are found by path and
/// digest.
enum SegmentFormat {
  /// Goes up when an older program could misread what is written.
  static let version: UInt32 = 2
}
