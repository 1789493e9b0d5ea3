package id.go.purbalinggakab.siliput.coverage;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What changed between two versions of a release, word by word, so that a reviewer reads only what is new. */
public final class Differences {

    private Differences() {}

    public enum Change {
        EQUAL,
        ADDED,
        REMOVED
    }

    /** A run of text with one fate. */
    public record Segment(Change change, String text) {}

    /** One part of the release. */
    public record Part(String name, String label, List<Segment> segments) {}

    public static List<Part> between(ReleaseVersion before, ReleaseVersion after) {
        return List.of(
                part("title", "Judul", before, after, ReleaseVersion::title),
                part("dateline", "Dateline", before, after, ReleaseVersion::dateline),
                part("lead", "Teras berita", before, after, ReleaseVersion::lead),
                part("body", "Isi berita", before, after, ReleaseVersion::body),
                part("quotes", "Kutipan", before, after, ReleaseVersion::quotes));
    }

    /** Runs of equal, removed and added text; putting equal and added together gives {@code after}. */
    public static List<Segment> between(String before, String after) {
        var old = words(before);
        var fresh = words(after);
        var segments = new ArrayList<Segment>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(segments, Change.EQUAL, delta.getTarget().getLines());
            } else {
                add(segments, Change.REMOVED, delta.getSource().getLines());
                add(segments, Change.ADDED, delta.getTarget().getLines());
            }
        }
        return segments;
    }

    private static Part part(
            String name,
            String label,
            ReleaseVersion before,
            ReleaseVersion after,
            Function<ReleaseVersion, String> text) {
        return new Part(name, label, between(text.apply(before), text.apply(after)));
    }

    private static void add(List<Segment> segments, Change change, List<String> words) {
        if (!words.isEmpty()) {
            segments.add(new Segment(change, String.join("", words)));
        }
    }

    /** Words and the space after them, so that joining gives the text back. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)|(?<=\\n)"));
    }
}
