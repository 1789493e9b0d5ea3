package id.go.purbalinggakab.siliput.publishing.api;

import java.util.Map;
import java.util.Optional;

/**
 * What the Graph interface's numbers mean to who has to act on them
 * (https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/error-codes and
 * https://developers.facebook.com/docs/graph-api/guides/error-handling).
 */
final class GraphReasons {

    private static final String PERMISSION =
            "kunci aksesnya tidak berhak mengunggah; minta pengelola sistem memeriksa izinnya";

    private static final Map<Integer, String> BY_DETAIL = Map.of(
            2207004, "berkas fotonya terlalu besar",
            2207005, "jenis berkas fotonya tidak diterima",
            2207009, "ukuran sisi foto tidak diterima",
            2207010, "keterangannya terlalu panjang",
            2207042, "batas unggahan sehari sudah tercapai; unggah dengan tangan atau tunggu besok",
            2207050, "akun dibatasi; masuk ke aplikasinya dan ikuti permintaannya",
            2207051, "unggahannya disangka spam; periksa akun di aplikasinya, lalu unggah dengan tangan",
            2207052, "fotonya tidak dapat diambil dari alamat publik");

    private static final Map<Integer, String> BY_CODE = Map.of(
            3, PERMISSION,
            10, PERMISSION,
            9004, "fotonya tidak dapat diambil dari alamat publik",
            368, "akun sementara dibatasi karena dianggap melanggar aturan; periksa akun di aplikasinya",
            506, "tulisan yang sama baru saja diunggah");

    private GraphReasons() {}

    /** Empty where only the network's own words tell. */
    static Optional<String> of(int code, int detail) {
        return Optional.ofNullable(BY_DETAIL.get(detail))
                .or(() -> Optional.ofNullable(BY_CODE.get(code)))
                .or(() -> code >= 200 && code < 300 ? Optional.of(PERMISSION) : Optional.empty());
    }
}
