// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

class QPlainTextEdit;

namespace leftfold::ui {

/// Lines of a text that stand on coloured ground.
struct LineMark {
    enum class Look {
        Wrong, ///< a mistake is there
        Met ///< what is at work at the step that is shown
    };
    int first = 1; ///< from 1
    int last = 1;
    Look look = Look::Wrong;
};

/// In place of the marks before; they go with the text when it is edited. Colours are those of the theme now.
void markLines(QPlainTextEdit& editor, const std::vector<LineMark>& marks);

} // namespace leftfold::ui
