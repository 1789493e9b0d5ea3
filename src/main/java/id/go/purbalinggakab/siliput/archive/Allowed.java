package id.go.purbalinggakab.siliput.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one kind of document may be and how large. */
record Allowed(Set<String> mediaTypes, long maxBytes) {

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

    private static final Map<String, String> WORDS = words();

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("application/pdf", "PDF");
        words.put("image/jpeg", "JPEG");
        words.put("image/png", "PNG");
        words.put("image/heic", "HEIC");
        words.put("video/mp4", "video MP4");
        words.put("video/quicktime", "video MOV");
        words.put("audio/mpeg", "rekaman suara MP3");
        words.put("audio/mp4", "rekaman suara M4A");
        words.put(OfficeCheck.WORD, "dokumen Office tanpa makro (docx, xlsx, pptx, odt, ods, odp)");
        words.put("text/plain", "teks biasa");
        return words;
    }

    static Allowed forKind(DocumentKind kind) {
        return switch (kind) {
            case LETTER, DISPOSITION, ATTACHMENT -> new Allowed(SCANS, 15 * MB);
            case COMPLAINT -> new Allowed(EVIDENCE, 25 * MB);
            case RELEASE_PHOTO -> new Allowed(PHOTOS, 25 * MB);
            case RAW_MATERIAL -> new Allowed(RAW, 100 * MB);
        };
    }

    /** The same list for people: "PDF, JPEG, atau PNG". */
    String inWords() {
        var words = WORDS.entrySet().stream()
                .filter(one -> mediaTypes.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + (last > 1 ? ", atau " : " atau ") + words.get(last);
    }

    boolean permits(String mediaType) {
        return mediaTypes.contains(mediaType);
    }

    /** A refusal that names the file, what is wrong with it and what would be right. */
    RefusedFile refuse(String name, String problem) {
        return new RefusedFile("Berkas “%s” tidak dapat diterima: %s. Yang diterima: %s, paling besar %d MB."
                .formatted(name, problem, inWords(), maxBytes / MB));
    }
}
