package id.go.purbalinggakab.siliput.identity;

/** In what capacity somebody acts for another officer. */
public enum Capacity {
    PLT("Plt."),
    PLH("Plh.");

    private final String abbreviation;

    Capacity(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    /** As it stands before the position's name. */
    public String abbreviation() {
        return abbreviation;
    }
}
