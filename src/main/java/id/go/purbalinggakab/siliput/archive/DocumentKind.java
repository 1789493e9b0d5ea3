package id.go.purbalinggakab.siliput.archive;

/** What a stored file is; decides which types and sizes are allowed. */
public enum DocumentKind {
    LETTER,
    DISPOSITION,
    RAW_MATERIAL,
    RELEASE_PHOTO,
    ATTACHMENT,
    COMPLAINT
}
