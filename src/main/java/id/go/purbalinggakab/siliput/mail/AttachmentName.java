package id.go.purbalinggakab.siliput.mail;

import java.util.regex.Pattern;

/** The name of an attached file without what a sender could hide in it: paths, line breaks, reversed letters. */
final class AttachmentName {

    private static final int LONGEST = 150;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");

    private AttachmentName() {}

    /** @param fallback used where nothing is left */
    static String of(String given, String fallback) {
        var line = HeaderText.decoded(given, Integer.MAX_VALUE);
        var last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        var name = FORBIDDEN.matcher(last).replaceAll("_").replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? fallback : shortened(name);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var extension = EXTENSION.matcher(name);
        var end = extension.find() ? extension.group() : "";
        return HeaderText.cut(name, LONGEST - end.length()) + end;
    }
}
