package id.go.purbalinggakab.siliput.publishing;

/** Where a release goes out. */
public enum Channel {
    WEBSITE("Website"),
    MAIL("Surel wartawan"),
    INSTAGRAM("Instagram"),
    FACEBOOK("Facebook"),
    X("X (Twitter)");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
