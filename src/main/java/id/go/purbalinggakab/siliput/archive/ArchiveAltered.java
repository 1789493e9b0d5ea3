package id.go.purbalinggakab.siliput.archive;

/** Files in the archive were found changed or gone that were whole before. */
public record ArchiveAltered() {}
