// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/field_picture.h"

namespace leftfold {

/// Puts the new fields into an order in which lines cross little, and everything into its place. Old fields keep their order.
void arrange(FieldPicture& picture);

} // namespace leftfold
