package id.go.purbalinggakab.siliput.engine;

import java.util.Map;

/** What a person reads where nobody had more to say about a refusal than its HTTP status. */
public final class RefusalWords {

    private static final String WRONG_WAY = "Alamat ini tidak menerima permintaan seperti itu.";

    private static final Map<Integer, String> BY_STATUS = Map.ofEntries(
            Map.entry(
                    400, "Permintaan ini tidak dapat dibaca. Periksa isian, saringan dan tanggalnya, lalu kirim lagi."),
            Map.entry(401, "Masuk dahulu, lalu coba lagi."),
            Map.entry(403, "Tidak ada, atau bukan untuk Anda. Masuklah dengan akun yang berhak."),
            Map.entry(404, "Tidak ada, sudah selesai, atau bukan untuk Anda. Muat ulang daftarnya."),
            Map.entry(405, WRONG_WAY),
            Map.entry(406, WRONG_WAY),
            Map.entry(
                    409, "Baru saja diubah orang lain; kiriman Anda tidak diterapkan. Muat ulang, lalu periksa lagi."),
            Map.entry(411, WRONG_WAY),
            Map.entry(413, "Kiriman ini terlalu besar. Perkecil atau bagilah, lalu kirim lagi."),
            Map.entry(415, WRONG_WAY),
            Map.entry(429, "Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi."));

    private static final String TROUBLE =
            "Ada gangguan di server; kiriman Anda belum diterapkan. Coba lagi, dan bila berulang hubungi administrator.";

    private RefusalWords() {}

    public static String of(int status) {
        return BY_STATUS.getOrDefault(status, status < 500 ? BY_STATUS.get(400) : TROUBLE);
    }
}
