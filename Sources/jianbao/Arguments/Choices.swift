/// What `--sort` can be told.
enum SortKey: String, CaseIterable, Sendable {
  case score, date, newest = "-date", path
}

/// What `--group-by` can be told.
enum GroupKey: String, CaseIterable, Sendable {
  case month, author, section, publication, type
}

/// What `--color` can be told.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never
}

/// What `--generate` can be told.
enum GeneratedFile: String, CaseIterable, Sendable {
  case manual = "man"
  case bash = "complete-bash"
  case zsh = "complete-zsh"
  case fish = "complete-fish"
}
