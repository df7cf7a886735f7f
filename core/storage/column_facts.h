// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/instant.h"
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace leftfold {

/// What some values of a column, or of a member of its documents, look like.
struct ColumnFacts {
    int rows = 0;
    int values = 0; ///< that are not NULL
    int distinct = 0; ///< different ones among them
    int integers = 0;
    int times = 0; ///< read as moments between 1990 and 2100
    int documents = 0; ///< JSON objects, or what decodes to them
    int packed = 0; ///< bytes that are no text
    int uuids = 0;
    int words = 0; ///< like the name of a type: letters, digits and few signs, no blank
    int counts = 0; ///< of the integers: from 0 and small, as versions are
    std::optional<std::int64_t> lowest; ///< of the integers
    bool rising = false; ///< integers, each larger than the one before
    std::string example; ///< the first value, cut

    /// Of the values; 0 where there are none.
    double share(int count) const { return values == 0 ? 0 : static_cast<double>(count) / values; }
    /// 0: all values differ; near 1: few ones come again and again.
    double repetition() const { return values == 0 ? 0 : 1 - static_cast<double>(distinct) / values; }
    bool unique() const { return values > 0 && distinct == values; }
};

ColumnFacts factsOf(std::span<const std::optional<std::string>> values);

/// `seconds since 1970`, `ticks of 100 ns since the year 1`, `dates as text`: how the text counts time; empty where it does not.
std::string timeEncoding(std::string_view text, const TimeSpelling& spelling = {});

} // namespace leftfold
