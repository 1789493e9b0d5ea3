package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.Greeting;
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
        return Map.of(
                "answer", Greeting.around(number, ""),
                "noticeText", Greeting.around(number, ""),
                "interimAnswer",
                        Greeting.around(
                                number,
                                "Aduan ini sedang kami periksa. Hasilnya kami sampaikan setelah pemeriksaan selesai."));
    }
}
