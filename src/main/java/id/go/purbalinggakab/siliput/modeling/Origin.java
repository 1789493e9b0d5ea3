package id.go.purbalinggakab.siliput.modeling;

/** From where a draft or release came. */
public enum Origin {
    WORKSHOP("bengkel"),
    MODELER("Modeler"),
    FOLDER("dari folder"),
    BACK("kembali");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
