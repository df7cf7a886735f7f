// SPDX-License-Identifier: Apache-2.0
#include "core/model/document.h"
#include "core/model/document_schema.h"
#include "core/model/json_text.h"
#include <charconv>
#include <fstream>
#include <sstream>

namespace leftfold {

namespace {

constexpr std::uintmax_t largestDocument = std::uintmax_t{16} << 20;

/// `FILE:3: column 5: …` from "is no JSON: at line 3, column 5: …".
Error syntaxError(std::string_view fileName, std::string_view message) {
    constexpr std::string_view mark = "at line ";
    const auto found = message.find(mark);
    if (found == std::string_view::npos)
        return {ErrorCode::InvalidArgument, std::string(fileName) + ":1: the document " + std::string(message), {}};
    message.remove_prefix(found + mark.size());
    const auto comma = message.find(", ");
    return {ErrorCode::InvalidArgument,
        std::string(fileName) + ':' + std::string(message.substr(0, comma))
            + ": the document is no JSON: " + std::string(message.substr(std::min(comma, message.size() - 2) + 2)),
        {}};
}

} // namespace

std::string_view withoutByteOrderMark(std::string_view text) {
    return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

Result<std::string> loadText(const std::filesystem::path& file) {
    std::error_code fault;
    const auto name = file.string();
    const auto status = std::filesystem::status(file, fault);
    if (!std::filesystem::exists(status))
        return fail(ErrorCode::NotFound, "There is no file " + name + '.', fault.message());
    if (std::filesystem::is_directory(status))
        return fail(ErrorCode::InvalidArgument, name + " is a folder; name the file in it.");
    if (std::filesystem::is_regular_file(status) && std::filesystem::file_size(file, fault) > largestDocument)
        return fail(ErrorCode::InvalidArgument, name + " has more than 16 MiB: that is no document of Leftfold.");
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    if (!stream || (stream.peek() != std::ifstream::traits_type::eof() && !(text << stream.rdbuf())))
        return fail(ErrorCode::PermissionDenied, name + " cannot be read; check who may read it.");
    return std::move(text).str();
}

Result<Value> readSyntax(std::string_view text, std::string_view fileName) {
    auto value = parseJson(withoutByteOrderMark(text));
    if (!value)
        return fail(syntaxError(fileName, value.error().message));
    return value;
}

Result<Value> readDocument(std::string_view text, std::string_view schemaName, std::string_view fileName) {
    TRY_ASSIGN(auto value, readSyntax(text, fileName));
    if (const auto violation = checkSchema(value, schemaName))
        return fail(documentError(text, fileName, violation->pointer, violation->sentence));
    return value;
}

Error documentError(std::string_view text, std::string_view fileName, std::string_view pointer, std::string_view sentence) {
    const auto line = lineOf(withoutByteOrderMark(text), pointer);
    const auto place = pointer.empty() ? std::string("the document") : std::string(pointer);
    return {ErrorCode::InvalidArgument, std::string(fileName) + ':' + std::to_string(line) + ": " + place + ": " + std::string(sentence),
        std::string(pointer)};
}

} // namespace leftfold
