// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/postgres_parameter.h"
#include "ui/session/connection_form.h"
#include <QWidget>
#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace leftfold::ui {

class ParameterTable;

/// The rarer parameters of a connection, folded away: TLS files, which of several servers, time limits, and a table of all
/// that the client library knows besides.
class ConnectionDetails : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionDetails(const std::vector<PostgresParameter>& known, QWidget* parent = nullptr);

    void show(const ConnectionForm& form);
    using QWidget::show;
    /// Puts into the form what stands here; what has a field elsewhere stays.
    void apply(ConnectionForm& form) const;
    /// What can't be right, as a sentence; empty: nothing.
    QString problem() const;

Q_SIGNALS:
    void edited();

private:
    struct Field {
        QString key;
        QLineEdit* line = nullptr;
    };
    QLineEdit* addField(const QString& label, const QString& key, const QString& hint);
    QLineEdit* makeLine(const QString& label, const QString& key, const QString& hint);
    QLineEdit* addFile(const QString& label, const QString& key, const QString& hint);
    void addTargets();
    void addTable(const std::vector<PostgresParameter>& known);
    void fold(bool open);
    bool hasField(const QString& key) const;

    QPushButton* m_toggle = nullptr;
    QWidget* m_body = nullptr;
    QFormLayout* m_form = nullptr;
    std::vector<Field> m_fields;
    QComboBox* m_target = nullptr;
    QLineEdit* m_limit = nullptr;
    ParameterTable* m_table = nullptr;
    bool m_filling = false;
};

} // namespace leftfold::ui
