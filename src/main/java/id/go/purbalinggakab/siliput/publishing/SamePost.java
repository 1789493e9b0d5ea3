package id.go.purbalinggakab.siliput.publishing;

import org.springframework.web.util.HtmlUtils;

/** Whether a network's post is ours: networks shorten addresses, escape signs and trim blanks. */
final class SamePost {

    private SamePost() {}

    static boolean is(String ours, String theirs) {
        var own = bare(ours);
        return !own.isEmpty() && own.equals(bare(HtmlUtils.htmlUnescape(theirs)));
    }

    private static String bare(String text) {
        return text.replaceAll("https?://\\S+", " ").replaceAll("\\s+", " ").strip();
    }
}
