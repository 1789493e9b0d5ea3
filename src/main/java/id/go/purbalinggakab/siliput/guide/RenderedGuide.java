package id.go.purbalinggakab.siliput.guide;

import java.util.List;

/**
 * One guide as HTML.
 *
 * @param chapters the second-level headings, for the list at the top
 */
public record RenderedGuide(String html, List<Chapter> chapters) {

    public RenderedGuide {
        chapters = List.copyOf(chapters);
    }

    public record Chapter(String anchor, String title) {}
}
