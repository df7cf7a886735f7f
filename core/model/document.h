// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include "core/support/result.h"
#include <filesystem>
#include <string>
#include <string_view>

namespace leftfold {

/// The text of a document that a team keeps in its repository (layout, upcasters, reducer, project).
Result<std::string> loadText(const std::filesystem::path& file);

/// The text of a document as it is parsed.
std::string_view withoutByteOrderMark(std::string_view text);

/// Reads the syntax alone. The error is as `readDocument` has it.
Result<Value> readSyntax(std::string_view text, std::string_view fileName);

/// Reads a document: syntax, then the JSON Schema `resources/schemas/NAME.schema.json`. Numbers keep their digits. An error is
/// of code InvalidArgument and reads `FILE:LINE: POINTER: what was expected`.
Result<Value> readDocument(std::string_view text, std::string_view schemaName, std::string_view fileName);

/// An error about the place `pointer` (RFC 6901) of a document, in the same form; for what a schema cannot say.
Error documentError(std::string_view text, std::string_view fileName, std::string_view pointer, std::string_view sentence);

/// The line, from 1, on which the value at `pointer` begins; that of the nearest parent where there is no such value.
int lineOf(std::string_view jsonText, std::string_view pointer);

} // namespace leftfold
