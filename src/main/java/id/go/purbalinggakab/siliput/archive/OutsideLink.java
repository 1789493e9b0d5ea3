package id.go.purbalinggakab.siliput.archive;

import java.util.regex.Pattern;

/** Where a document may lead: by a click to a page, a mail or a telephone, by itself nowhere. */
final class OutsideLink {

    private static final String NO_SCHEME = "(?!\\s*+(?:[a-z][a-z0-9+.-]*:|[/\\\\]))[^\\p{Cntrl}]*";

    private static final Pattern CLICKED =
            Pattern.compile("\\s*(https?:|mailto:|tel:).*|" + NO_SCHEME, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern LOADED =
            Pattern.compile("data:.*|" + NO_SCHEME, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A drive of the writer's own computer, never a share of another one. */
    private static final Pattern OWN_DRIVE = Pattern.compile("(?i)file:///[^/\\\\].*|[a-z]:[/\\\\][^/\\\\].*");

    private OutsideLink() {}

    static boolean mayBeClicked(String address) {
        return CLICKED.matcher(address).matches();
    }

    /** Within the document itself. */
    static boolean mayBeLoaded(String address) {
        return LOADED.matcher(address).matches();
    }

    static boolean isOnOwnDrive(String address) {
        return OWN_DRIVE.matcher(address).matches();
    }
}
