// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/gallery/stage.h"

namespace leftfold::gallery {

/// The page of messages of the open store: first rows, holds, scrolling, states, figures, comparing with the events.
bool measureOutboxPage(Stage& stage);

} // namespace leftfold::gallery
