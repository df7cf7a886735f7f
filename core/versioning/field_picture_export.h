// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/type_color.h"
#include "core/versioning/field_picture.h"

namespace leftfold {

/// A picture that needs no other file; text in whatever fonts the reader has.
std::string fieldPictureSvg(const FieldPicture& picture, std::string_view title, Shade shade);

/// A `flowchart LR` for Mermaid. Names are data: nothing in them can end a label or begin a statement.
std::string fieldPictureMermaid(const FieldPicture& picture, std::string_view title);

} // namespace leftfold
