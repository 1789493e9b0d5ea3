package id.go.purbalinggakab.siliput.complaint;

/** How a text to a complainant begins and ends; by itself it is a thank-you, and answers or asks nothing. */
public final class Greeting {

    private Greeting() {}

    static String bracketed(String number) {
        return " (nomor %s)".formatted(number);
    }

    public static String around(String number, String content) {
        return "Yth. Bapak/Ibu,\n\nTerima kasih atas penyampaiannya%s.\n\n%sHormat kami,\nDinkominfo Kabupaten Purbalingga"
                .formatted(bracketed(number), content.isEmpty() ? "" : content + "\n\n");
    }
}
