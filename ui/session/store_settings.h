// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/store_summary.h"
#include <QString>

namespace leftfold::ui {

/// The group of settings in which what is remembered of a store stands: `stores/0123456789abcdef`.
QString settingsGroupOf(const StoreDescription& store);

} // namespace leftfold::ui
