// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include <QString>

namespace leftfold::ui {

/// The event as the command line prints it: one indented JSON object with the stored digits. A payload that cannot
/// be read stands in it as text, or as hexadecimal digits.
QString eventJson(const Event& event);

/// For a ticket or a chat: a table of what is known and the data as a code block.
QString eventMarkdown(const Event& event);

/// Bytes that are no text, sixteen a line: offset, hexadecimal, characters. At most `limit` bytes.
QString hexDump(std::string_view bytes, std::size_t limit);

} // namespace leftfold::ui
