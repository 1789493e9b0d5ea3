package id.go.purbalinggakab.siliput.archive;

import java.util.Map;

/** Media types in the words of an office. */
final class TypeName {

    private static final String OLD_OFFICE =
            "dokumen Office lama (.doc, .xls, .ppt) atau yang dikunci kata sandi; simpan"
                    + " tanpa kata sandi sebagai docx, xlsx, pptx, atau PDF";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("application/x-msdownload", "program Windows"),
            Map.entry("application/x-dosexec", "program Windows"),
            Map.entry("application/x-msi", "program Windows"),
            Map.entry("application/x-elf", "program Linux"),
            Map.entry("application/x-executable", "program Linux"),
            Map.entry("application/x-sharedlib", "program Linux"),
            Map.entry("application/x-sh", "naskah program"),
            Map.entry("application/x-bat", "naskah program"),
            Map.entry("application/java-archive", "program Java"),
            Map.entry("application/vnd.android.package-archive", "program Android"),
            Map.entry("application/zip", "arsip ZIP; kirim berkas di dalamnya satu per satu"),
            Map.entry("application/x-tika-ooxml", "dokumen Office dengan isi yang tidak dikenal; simpan sebagai PDF"),
            Map.entry("application/x-tika-msoffice", OLD_OFFICE),
            Map.entry("application/msword", OLD_OFFICE),
            Map.entry("application/vnd.ms-excel", OLD_OFFICE),
            Map.entry("application/vnd.ms-powerpoint", OLD_OFFICE),
            Map.entry("application/vnd.ms-outlook", "surel Outlook (.msg); teruskan surel itu, atau cetak menjadi PDF"),
            Map.entry("application/rtf", "dokumen RTF; simpan sebagai docx atau PDF"),
            Map.entry("application/x-rar-compressed", "arsip RAR; kirim berkas di dalamnya satu per satu"),
            Map.entry("application/x-7z-compressed", "arsip 7z; kirim berkas di dalamnya satu per satu"),
            Map.entry("application/vnd.ms-tnef", "bungkusan Outlook (winmail.dat)"),
            Map.entry("application/pdf", "dokumen PDF"),
            Map.entry("text/html", "halaman HTML"),
            Map.entry("application/xhtml+xml", "halaman HTML"),
            Map.entry("image/svg+xml", "gambar SVG"),
            Map.entry("image/gif", "gambar GIF"),
            Map.entry("image/webp", "gambar WebP"),
            Map.entry("image/heic", "foto HEIC"),
            Map.entry("image/tiff", "gambar TIFF"),
            Map.entry("image/jpeg", "gambar JPEG"),
            Map.entry("image/png", "gambar PNG"),
            Map.entry("video/mp4", "video MP4"),
            Map.entry("video/quicktime", "video MOV"),
            Map.entry("audio/mpeg", "rekaman MP3"),
            Map.entry("text/plain", "teks biasa"),
            Map.entry("application/octet-stream", "jenis yang tidak dikenal"));

    private TypeName() {}

    static String of(String mediaType) {
        return NAMES.getOrDefault(mediaType, "jenis lain (%s)".formatted(mediaType));
    }
}
