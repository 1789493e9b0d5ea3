package id.go.purbalinggakab.siliput.archive;

/** What a stored file was uploaded as; decides which types and sizes are allowed. */
public enum DocumentKind {
    LETTER("surat"),
    DISPOSITION("lembar disposisi"),
    RAW_MATERIAL("bahan liputan"),
    RELEASE_PHOTO("foto rilis"),
    ATTACHMENT("lampiran"),
    COMPLAINT("berkas aduan");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What it is uploaded for. */
    public DocumentPurpose purpose() {
        return switch (this) {
            case LETTER -> DocumentPurpose.LETTER;
            case DISPOSITION -> DocumentPurpose.DISPOSITION;
            case RAW_MATERIAL -> DocumentPurpose.EVENT_MATERIAL;
            case RELEASE_PHOTO -> DocumentPurpose.NEWS_PHOTO;
            case ATTACHMENT -> DocumentPurpose.PAPER;
            case COMPLAINT -> DocumentPurpose.COMPLAINT_FILE;
        };
    }

    /** What the archive takes for it, in words for the one who chooses a file. */
    public String accepted() {
        return Allowed.forKind(this).inWords();
    }
}
