// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QImage>
#include <string>

namespace leftfold::ui {

/// An SVG as pixels, twice its size where that fits into what picture viewers take; null where it is none. Any thread.
QImage imageOfSvg(const std::string& svg);

} // namespace leftfold::ui
