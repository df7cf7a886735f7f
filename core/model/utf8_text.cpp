// SPDX-License-Identifier: Apache-2.0
#include "core/model/utf8_text.h"
#include <algorithm>
#include <simdjson.h>

namespace leftfold {

bool isUtf8(std::string_view bytes) {
    return simdjson::validate_utf8(bytes.data(), bytes.size());
}

bool isReadableText(std::string_view bytes) {
    const bool controls = std::any_of(bytes.begin(), bytes.end(), [](char symbol) {
        return (static_cast<unsigned char>(symbol) < 0x20 && symbol != '\t' && symbol != '\n' && symbol != '\r') || symbol == 0x7F;
    });
    return !controls && isUtf8(bytes);
}

} // namespace leftfold
