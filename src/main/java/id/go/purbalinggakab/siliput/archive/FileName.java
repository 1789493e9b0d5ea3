package id.go.purbalinggakab.siliput.archive;

/** The sender's file name made safe to show and to offer for download; it never becomes a path. */
final class FileName {

    private static final int LONGEST = 150;

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
}
