package id.go.purbalinggakab.siliput.archive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** The sender's file name made safe to show and to offer for download; it never becomes a path. */
final class FileName {

    private static final int LONGEST = 150;

    /** Several customary endings, or another one than the registry names first. */
    private static final Map<String, List<String>> CUSTOMARY = Map.of(
            "image/jpeg", List.of(".jpg", ".jpeg"),
            "image/heic", List.of(".heic", ".heif"),
            "image/heif", List.of(".heif", ".heic"),
            "video/quicktime", List.of(".mov"),
            "video/mp4", List.of(".mp4", ".m4v"),
            "audio/mpeg", List.of(".mp3"),
            "audio/mp4", List.of(".m4a"),
            "text/plain", List.of(".txt"));

    /** What Windows runs and the registry does not know. */
    private static final Set<String> RUNNING =
            Set.of("hta", "lnk", "scr", "pif", "cpl", "wsf", "wsh", "vbe", "jse", "ps1", "reg", "url", "msc", "sct");

    private static final Tika BY_NAME = new Tika();

    private FileName() {}

    static String clean(String claimed) {
        var name = claimed == null ? "" : claimed.substring(lastSeparator(claimed) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}<>:\"|?*]", "")
                .replaceAll("\\s+", " ")
                .strip();
        name = name.replaceAll("^\\.+", "");
        if (name.isBlank()) {
            return "berkas";
        }
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }

    private static int lastSeparator(String name) {
        return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    }

    static String withRightEnding(String name, String mediaType) {
        var endings = endings(mediaType);
        var lower = name.toLowerCase(Locale.ROOT);
        if (endings.stream().anyMatch(lower::endsWith)) {
            return name;
        }
        var stem = name;
        while (claims(stem)) {
            stem = stem.substring(0, stem.lastIndexOf('.')).strip();
        }
        return stem + endings.get(0);
    }

    private static List<String> endings(String mediaType) {
        var customary = CUSTOMARY.get(mediaType);
        if (customary != null) {
            return customary;
        }
        try {
            var known = MimeTypes.getDefaultMimeTypes().forName(mediaType).getExtension();
            return List.of(known.isEmpty() ? ".bin" : known);
        } catch (MimeTypeException unknown) {
            return List.of(".bin");
        }
    }

    private static boolean claims(String name) {
        var dot = name.lastIndexOf('.');
        var ending = name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        return dot > 0
                && ending.matches("[a-z][a-z0-9]{1,4}")
                && (RUNNING.contains(ending) || !BY_NAME.detect("a." + ending).equals("application/octet-stream"));
    }
}
