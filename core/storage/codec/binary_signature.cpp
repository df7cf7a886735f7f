// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/binary_signature.h"
#include "core/model/utf8_text.h"
#include "core/storage/codec/byte_reader.h"
#include <array>

namespace leftfold {

namespace {

using std::string_view_literals::operator""sv;

struct Beginning {
    std::string_view bytes;
    std::string_view name;
};

constexpr std::array beginnings{Beginning{"\x28\xB5\x2F\xFD"sv, "Zstandard"}, Beginning{"\x04\x22\x4D\x18"sv, "LZ4"},
    Beginning{"\x02\x21\x4C\x18"sv, "LZ4, old"}, Beginning{"\xFF\x06\0\0sNaPpY"sv, "Snappy"}, Beginning{"\x82SNAPPY\0"sv, "Snappy of Java"},
    Beginning{"\xFD"
              "7zXZ\0"sv,
        "XZ"},
    Beginning{"BZh91AY&SY"sv, "bzip2"}, Beginning{":)\n"sv, "Smile (Jackson)"}, Beginning{"\xE0\x01\0\xEA"sv, "Amazon Ion"},
    Beginning{"\x04\x08"sv, "Ruby Marshal"}, Beginning{"PK\x03\x04"sv, "a ZIP archive"}, Beginning{"\x89PNG\r\n\x1A\n"sv, "a PNG image"},
    Beginning{"\xFF\xD8\xFF"sv, "a JPEG image"}, Beginning{"%PDF-"sv, "a PDF document"}, Beginning{"PAR1"sv, "Apache Parquet"}};

constexpr std::size_t longestName = 200;

/// A class name that a person can read, in brackets; nothing where the bytes are none.
std::string inBrackets(std::string_view name) {
    const bool sensible = !name.empty() && name.size() <= longestName && isReadableText(name);
    return sensible ? " (" + std::string(name) + ')' : std::string();
}

/// The class of the object: after the mark of an object and the mark of a class description.
std::string javaSignature(std::string_view bytes) {
    ByteReader in(bytes.substr(4));
    constexpr unsigned newObject = 0x73;
    constexpr unsigned newClass = 0x72;
    if (in.byte() != newObject || in.byte() != newClass)
        return "Java serialization";
    return "Java serialization" + inBrackets(in.take(in.big(2)));
}

/// BinaryFormatter: a header, the record of a library, then that of the class with its name.
std::string dotNetSignature(std::string_view bytes) {
    ByteReader in(bytes.substr(17));
    const std::string name = ".NET BinaryFormatter";
    const auto text = [&in] { return in.take(in.byte()); };
    constexpr unsigned library = 0x0C;
    if (in.peek() == library) {
        in.take(5);
        text();
    }
    const unsigned record = in.byte();
    if (record < 2 || record > 5) // classes with members, of the system or with types
        return name;
    in.take(4);
    return name + inBrackets(text());
}

/// A file of records; its schema, which is JSON, names the record.
std::string avroFileSignature(std::string_view bytes) {
    constexpr std::string_view member = "\"name\":\"";
    const auto at = bytes.find(member);
    const auto name = at == std::string_view::npos ? std::string_view() : bytes.substr(at + member.size());
    return "an Avro file" + inBrackets(name.substr(0, name.find('"')));
}

std::string hexadecimal(std::uint64_t number) {
    std::string text(16, '0');
    for (std::size_t at = 16; at-- > 0; number >>= 4U)
        text[at] = "0123456789abcdef"[number & 15U];
    return text;
}

} // namespace

std::string signatureOf(std::string_view bytes) {
    if (bytes.starts_with("\xAC\xED\0\x05"sv))
        return javaSignature(bytes);
    if (bytes.starts_with("\0\x01\0\0\0\xFF\xFF\xFF\xFF\x01\0\0\0\0\0\0\0"sv))
        return dotNetSignature(bytes);
    if (bytes.starts_with("Obj\x01"sv))
        return avroFileSignature(bytes);
    if (bytes.starts_with("\xC3\x01"sv) && bytes.size() >= 10)
        return "an Avro object, schema " + hexadecimal(ByteReader(bytes.substr(2)).little(8));
    const bool pickle = bytes.size() > 3 && bytes[0] == '\x80' && bytes[1] >= 2 && bytes[1] <= 5 && bytes.back() == '.';
    if (pickle)
        return "Python pickle";
    for (const auto& [beginning, name] : beginnings)
        if (bytes.starts_with(beginning))
            return std::string(name);
    return {};
}

} // namespace leftfold
