// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/store_choice.h"
#include <QString>

namespace leftfold::ui {

/// The address with its passwords taken out, in whatever way they were written.
QString withoutPassword(const QString& address);

/// Whether the address names a PostgreSQL server, in either form.
bool isServer(const QString& address);

/// Which database it is, whoever logs in and with what parameters; for a file its path. Equal places are one store.
QString placeOf(const QString& address);

/// The same choice, with passwords that stand in the address moved to where they are kept apart.
StoreChoice withSecretsApart(StoreChoice choice);

} // namespace leftfold::ui
