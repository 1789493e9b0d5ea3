package id.go.purbalinggakab.siliput.complaint.web;

import java.util.Map;

/** Texts that a form offers to go on from, and the names of those already written. */
final class Prepared {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("answer", "Jawaban"),
            Map.entry("interimAnswer", "Jawaban sementara"),
            Map.entry("report", "Laporan hasil pemeriksaan"),
            Map.entry("classificationReason", "Alasan golongan"),
            Map.entry("noticeText", "Pemberitahuan kepada pengadu"),
            Map.entry("approvalRemark", "Catatan persetujuan"),
            Map.entry("deliveryProof", "Bukti penyampaian"),
            Map.entry("completion", "Kelengkapan dari pengadu"),
            Map.entry("mail", "Surel susulan dari pengadu"),
            Map.entry("unverifiedMail", "Surel yang belum terverifikasi pengirimnya"),
            Map.entry("receivedAtReason", "Alasan terlambat dicatat"),
            Map.entry("reason", "Alasan perubahan"),
            Map.entry("objection", "Keberatan pengadu"),
            Map.entry("withdrawal", "Alasan pengadu mencabut"),
            Map.entry("extensionReason", "Alasan perpanjangan yang dibaca pengadu"),
            Map.entry("extensionText", "Pemberitahuan perpanjangan"));

    private Prepared() {}

    static String label(String what) {
        return LABELS.getOrDefault(what, what);
    }

    static Map<String, String> texts(String number) {
        var opening = "Yth. Bapak/Ibu,\n\nTerima kasih atas penyampaiannya (nomor %s).\n\n".formatted(number);
        var closing = "\n\nHormat kami,\nDinkominfo Kabupaten Purbalingga";
        return Map.of(
                "answer", opening + closing.strip(),
                "noticeText", opening + closing.strip(),
                "interimAnswer",
                        opening + "Aduan ini sedang kami periksa. Hasilnya kami sampaikan setelah pemeriksaan selesai."
                                + closing);
    }
}
