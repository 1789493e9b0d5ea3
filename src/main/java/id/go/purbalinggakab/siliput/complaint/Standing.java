package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.register.CaseStatus;
import java.util.Set;

/** Where a complaint stands, said to who sent it. */
final class Standing {

    private Standing() {}

    private static final String HANDED_OVER =
            " Aduan ini diserahkan kepada Inspektorat Kabupaten Purbalingga untuk ditindaklanjuti.";

    /** @param handedOver an examination ended with handing the case over */
    static String of(CaseStatus status, boolean answered, boolean handedOver) {
        boolean tells = handedOver
                && Set.of(CaseStatus.ADUAN_DIJAWAB, CaseStatus.ADUAN_SELESAI).contains(status);
        return of(status, answered) + (tells ? HANDED_OVER : "");
    }

    private static String of(CaseStatus status, boolean answered) {
        return switch (status) {
            case ADUAN_DITERIMA -> "Sudah kami terima dan sedang kami periksa.";
            case ADUAN_PERLU_KELENGKAPAN -> "Menunggu kelengkapan dari Anda.";
            case ADUAN_DITANGANI -> "Sedang ditangani Tim Pengelola Pengaduan.";
            case ADUAN_DIJAWAB -> "Sudah dijawab.";
            case ADUAN_DIBUKA_KEMBALI -> "Dibuka kembali atas permintaan Anda dan sedang ditangani lagi.";
            case ADUAN_DIALIHKAN ->
                "Bukan kewenangan Dinkominfo. Kami sudah memberi tahu ke mana aduan ini diteruskan.";
            case ADUAN_INSPEKTORAT ->
                "Diserahkan kepada Inspektorat Kabupaten Purbalingga, agar ditangani tanpa benturan kepentingan.";
            case ADUAN_SELESAI -> answered ? "Selesai: sudah dijawab." : "Selesai.";
            case DITARIK -> "Dicabut oleh pengadu. Tidak kami proses lagi.";
            case KEDALUWARSA -> "Ditutup karena kelengkapannya tidak kami terima dalam 30 hari.";
            default -> status.label();
        };
    }
}
