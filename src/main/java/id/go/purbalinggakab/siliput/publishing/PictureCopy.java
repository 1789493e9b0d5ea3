package id.go.purbalinggakab.siliput.publishing;

/**
 * A public picture in one of its sizes.
 *
 * @param edge the longest edge of a smaller copy, {@link #AS_SENT} for the picture as it went out
 */
public record PictureCopy(String slug, int number, int edge, int width, int height) {

    public static final int AS_SENT = 0;

    public String address() {
        return "/berita/%s/gambar/%s".formatted(slug, file());
    }

    public String file() {
        return edge == AS_SENT ? number + ".jpg" : "%d-%d.jpg".formatted(number, edge);
    }
}
