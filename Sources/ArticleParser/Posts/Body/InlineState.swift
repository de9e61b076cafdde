/// What inline markup leaves open from one leaf of the body to the next.
struct InlineState {
  /// The hidden element that is being passed over, and how many of its name are open.
  var hidden: (name: [UInt8], depth: Int)?
  /// Open elements whose text keeps its lines.
  var preformattedDepth = 0
  /// Between `{% raw %}` and `{% endraw %}`, where braces are text.
  var liquidIsRaw = false
}
