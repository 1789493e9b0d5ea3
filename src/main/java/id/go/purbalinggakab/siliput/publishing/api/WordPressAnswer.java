package id.go.purbalinggakab.siliput.publishing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer of WordPress means: by its code and message where it speaks as the REST interface, by its status where
 * something before it does (https://developer.wordpress.org/rest-api/).
 */
final class WordPressAnswer {

    /** An account may publish its own posts and still not change another person's. */
    private static final Set<String> OF_THIS_POST =
            Set.of("rest_cannot_edit", "rest_cannot_read", "rest_forbidden_context");

    private static final Map<String, String> BY_CODE = Map.of(
            "rest_upload_sideload_error",
            "berkas fotonya tidak dapat disimpan; jenisnya tidak diizinkan di sana, atau penyimpanannya penuh",
            "db_insert_error",
            "basis datanya tidak dapat menulis; periksa apakah penuh",
            "db_update_error",
            "basis datanya tidak dapat menulis; periksa apakah penuh",
            "internal_server_error",
            "ada plugin atau tema di sana yang rusak",
            "incorrect_password",
            "sandi aplikasinya salah atau sudah dicabut; buat yang baru di profil akun itu",
            "rest_not_logged_in",
            "nama akun atau sandi aplikasinya tidak diterima",
            "rest_cannot_create",
            "akunnya tidak berhak memuat tulisan atau foto; beri peran Penulis",
            "rest_no_route",
            "antarmuka REST-nya dimatikan, atau alamatnya salah");

    private static final Map<Integer, String> BY_STATUS = Map.of(
            401, "nama akun atau sandi aplikasinya tidak diterima",
            403, "plugin keamanan atau peladennya melarang; izinkan alamat server ini memakai antarmuka REST",
            404, "antarmuka REST tidak ada di alamat itu; periksa alamatnya di pengaturan",
            413, "kirimannya terlalu besar; naikkan batas unggahan di peladen itu");

    private WordPressAnswer() {}

    static JsonNode of(ApiAnswer answer) {
        if (answer.isOk()) {
            return answer.json();
        }
        var code = answer.json().path("code").asText("tanpa kode");
        if (answer.status() >= 500) {
            throw new ApiAnswer.ServerFault(reason(answer, code));
        }
        if (answer.later()) {
            throw new ApiAnswer.ApiUnavailable("WordPress minta dicoba nanti (%d).".formatted(answer.status()));
        }
        throw isOurs(answer, code)
                ? new ApiAnswer.SettingRefused(reason(answer, code))
                : new ApiAnswer.ApiRefused(reason(answer, code));
    }

    /** Whether it is our address, login or size that is refused, and not what we say in this post. */
    private static boolean isOurs(ApiAnswer answer, String code) {
        return answer.json().isMissingNode()
                || answer.status() < 400
                || answer.status() == 413
                || "rest_no_route".equals(code)
                || (answer.status() == 401 || answer.status() == 403) && !OF_THIS_POST.contains(code);
    }

    private static String reason(ApiAnswer answer, String code) {
        var moved = answer.headers().getLocation();
        if (answer.status() >= 300 && answer.status() < 400 && moved != null) {
            return "WordPress mengalihkan ke alamat lain (%s); perbaiki alamatnya di pengaturan."
                    .formatted(moved.getHost());
        }
        var words = Optional.ofNullable(BY_CODE.get(code))
                .or(() ->
                        isOurs(answer, code) ? Optional.ofNullable(BY_STATUS.get(answer.status())) : Optional.empty());
        if (answer.json().isMissingNode()) {
            return words.map(said -> "WordPress menolak (%d): %s.".formatted(answer.status(), said))
                    .orElse("Alamat WordPress tidak menjawab sebagai antarmuka REST (%d).".formatted(answer.status()));
        }
        return "WordPress %s (%d, %s): %s%s"
                .formatted(
                        answer.status() >= 500 ? "gagal menyimpan" : "menolak",
                        answer.status(),
                        code,
                        words.map("%s. Jawaban aslinya: "::formatted).orElse(""),
                        answer.json().path("message").asText("tanpa alasan"));
    }
}
