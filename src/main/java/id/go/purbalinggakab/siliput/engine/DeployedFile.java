package id.go.purbalinggakab.siliput.engine;

/**
 * What became of one process or decision file.
 *
 * @param reason why it was refused, naming the element; otherwise empty
 */
public record DeployedFile(String file, Result result, String reason) {

    /** Read by administrators as it stands, so in Indonesian. */
    public enum Result {
        DIPASANG,
        TIDAK_BERUBAH,
        DITAHAN,
        DITOLAK
    }
}
