package id.go.purbalinggakab.siliput.identity.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Browser and system in words that its owner knows, out of what the browser says of itself. */
final class BrowserName {

    private static final Map<String, String> BROWSERS = new TreeMap<>(Map.of(
            "1Edg",
            "Edge",
            "2OPR/",
            "Opera",
            "3SamsungBrowser",
            "Samsung Internet",
            "4Firefox",
            "Firefox",
            "5Chrome",
            "Chrome",
            "6Safari",
            "Safari"));
    private static final Map<String, String> SYSTEMS = new TreeMap<>(Map.of(
            "1Android",
            "Android",
            "2iPhone",
            "iPhone",
            "3iPad",
            "iPad",
            "4Windows",
            "Windows",
            "5Mac OS",
            "Mac",
            "6Linux",
            "Linux"));

    private BrowserName() {}

    static String of(String said) {
        var text = Optional.ofNullable(said).orElse("");
        return find(BROWSERS, text).orElse("Peramban lain")
                + find(SYSTEMS, text).map(" di "::concat).orElse("");
    }

    private static Optional<String> find(Map<String, String> names, String text) {
        return names.entrySet().stream()
                .filter(name -> text.contains(name.getKey().substring(1)))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
