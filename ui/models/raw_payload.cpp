// SPDX-License-Identifier: Apache-2.0
#include "ui/models/raw_payload.h"
#include "ui/models/event_text.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <array>
#include <cmath>

namespace leftfold::ui {

namespace {

constexpr std::size_t rawShown = std::size_t{64} << 10U;
constexpr std::size_t hexShown = 4096;
constexpr std::size_t leastMeasured = 256; ///< of fewer bytes chance says too much
constexpr double dense = 7.2; ///< bits that a byte tells; text, code and records tell fewer

QString tr(const char* text) {
    return QCoreApplication::translate("RawPayload", text);
}

bool isText(const Payload& payload, const QString& read) {
    return payload.encoding != Encoding::Binary && !read.contains(QChar::ReplacementCharacter) && !read.contains(QChar::Null);
}

struct Beginning {
    std::string_view bytes;
    const char* name;
};

/// By the numbers that formats begin with.
const char* nameOfBeginning(std::string_view bytes) {
    using namespace std::string_view_literals;
    static constexpr std::array<Beginning, 12> all{
        {{"\x1f\x8b"sv, "gzip"}, {"\x28\xb5\x2f\xfd"sv, "Zstandard"}, {"\x04\x22\x4d\x18"sv, "LZ4"}, {"BZh"sv, "bzip2"},
            {"\xfd\x37\x7a\x58\x5a"sv, "xz"}, {"PK\x03\x04"sv, "a ZIP file"}, {"\xac\xed\x00\x05"sv, "a Java object"},
            {"\x78\x9c"sv, "zlib"}, {"\x78\x01"sv, "zlib"}, {"\x78\xda"sv, "zlib"}, {"Obj\x01"sv, "Avro"}, {"\xff\xfe"sv, "UTF-16"}}};
    for (const Beginning& one : all)
        if (bytes.starts_with(one.bytes))
            return one.name;
    return nullptr;
}

/// Shannon's measure, in bits for each byte.
double bitsPerByte(std::string_view bytes) {
    std::array<double, 256> counts{};
    for (const char byte : bytes)
        ++counts[static_cast<unsigned char>(byte)];
    double bits = 0;
    for (const double count : counts)
        if (count > 0)
            bits -= count / static_cast<double>(bytes.size()) * std::log2(count / static_cast<double>(bytes.size()));
    return bits;
}

QString binaryLook(std::string_view bytes) {
    if (const char* name = nameOfBeginning(bytes))
        return tr("binary: begins like %1").arg(QLatin1String(name));
    if (bytes.size() >= leastMeasured && bitsPerByte(bytes) > dense)
        return tr("binary: compressed or encrypted, by its look");
    return tr("binary");
}

} // namespace

QString rawText(const Payload& payload) {
    const QString text = fromStored(std::string_view(payload.bytes).substr(0, rawShown));
    return isText(payload, text) ? text : hexDump(payload.bytes, hexShown);
}

QString rawLook(const Payload& payload) {
    if (payload.bytes.empty())
        return payload.absent ? tr("no payload") : tr("empty");
    const std::string_view shown = std::string_view(payload.bytes).substr(0, rawShown);
    const QString size = sizeText(std::max(payload.storedSize, payload.bytes.size()));
    return (isText(payload, fromStored(shown)) ? tr("text") : binaryLook(shown)) + QStringLiteral(" \u00b7 ") + size;
}

} // namespace leftfold::ui
