package id.go.purbalinggakab.siliput.archive;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one kind of document may be and how large. */
record Allowed(Set<String> mediaTypes, long maxBytes, String inWords) {

    private static final long MB = 1024L * 1024;
    private static final Set<String> SCANS = Set.of("application/pdf", "image/jpeg", "image/png");
    private static final Set<String> PHOTOS = Set.of("image/jpeg", "image/png");
    private static final Set<String> RAW = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "image/heic",
            "image/heif",
            "video/mp4",
            "video/quicktime",
            "audio/mpeg",
            "audio/mp4");

    /** What a complainant proves things with; all but scans is only ever downloaded. */
    private static final Set<String> EVIDENCE = Stream.of(RAW, OfficeCheck.TYPES, Set.of("text/plain"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    static Allowed forKind(DocumentKind kind) {
        return switch (kind) {
            case LETTER, DISPOSITION, ATTACHMENT -> new Allowed(SCANS, 15 * MB, "PDF, JPEG, atau PNG");
            case COMPLAINT ->
                new Allowed(
                        EVIDENCE,
                        25 * MB,
                        "PDF, JPEG, PNG, HEIC, video MP4/MOV, rekaman suara MP3/M4A, dokumen Office (docx, xlsx, pptx,"
                                + " odt, ods, odp) tanpa makro, atau teks biasa");
            case RELEASE_PHOTO -> new Allowed(PHOTOS, 25 * MB, "JPEG atau PNG");
            case RAW_MATERIAL ->
                new Allowed(RAW, 100 * MB, "PDF, JPEG, PNG, HEIC, video MP4/MOV, atau rekaman suara MP3/M4A");
        };
    }

    boolean permits(String mediaType) {
        return mediaTypes.contains(mediaType);
    }

    /** A refusal that names the file, what is wrong with it and what would be right. */
    RefusedFile refuse(String name, String problem) {
        return new RefusedFile("Berkas “%s” tidak dapat diterima: %s. Yang diterima: %s, paling besar %d MB."
                .formatted(name, problem, inWords, maxBytes / MB));
    }
}
