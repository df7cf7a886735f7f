// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/step_trace.h"
#include <QStringList>
#include <vector>

namespace leftfold::ui {

/// A stretch of one line that a step changed. Inner places come after the outer ones that they lie in.
struct TextMark {
    std::size_t line = 0;
    int from = 0; ///< column, in UTF-16
    int to = 0; ///< behind it
    TracedChange::Kind kind = TracedChange::Kind::Changed;
    std::vector<std::size_t> steps; ///< as the change has them
    QString place; ///< `/address/zip`
};

/// A JSON value as a text with marks, no longer than somebody will read.
struct MarkedLines {
    QStringList lines;
    std::vector<TextMark> marks; ///< by line
    std::int64_t more = 0; ///< lines that were left out behind
    std::vector<std::size_t> headings{}; ///< lines that are names, in order
};

inline constexpr std::size_t mostMarkedLines = 1000;

/// The value, indented, numbers with the digits that are stored. Small arrays and objects take one line.
/// `side`: which places of the changes are meant.
enum class TracedSide { Before, After };
MarkedLines markedLines(const Value& value, const std::vector<TracedChange>& changes, TracedSide side, std::size_t most = mostMarkedLines);

} // namespace leftfold::ui
