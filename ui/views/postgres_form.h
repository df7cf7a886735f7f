// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/connection_form.h"
#include "ui/session/workspace.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace leftfold::ui {

class TextLabel;

/// A PostgreSQL connection as fields and as one URI, each following the other; tried before it is opened.
class PostgresForm : public QWidget {
    Q_OBJECT
public:
    explicit PostgresForm(Workspace& workspace, QWidget* parent = nullptr);

    /// Fills it from an address that was open before, and waits for the password.
    void fill(const QString& uri, bool production);
    void showFailure(const Error& error);
    StoreChoice choice() const;

Q_SIGNALS:
    void openAsked(const leftfold::ui::StoreChoice& choice);

private:
    QLineEdit* addField(QFormLayout* form, const QString& label, const QString& name, const QString& hint);
    QWidget* makeHostRow();
    QWidget* makeButtons();
    void connectFields();
    void readFields();
    void readUri();
    void writeFields();
    void writeUri();
    void test();
    void showAnswer(bool good, const QString& sentence, const QString& detail);
    void hideAnswer();

    Workspace& m_workspace;
    Latest m_test;
    ConnectionForm m_values;
    QString m_pasted; ///< a URI that the fields cannot show
    bool m_filling = false;
    QLineEdit* m_host = nullptr;
    QLineEdit* m_port = nullptr;
    QLineEdit* m_database = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    QComboBox* m_sslMode = nullptr;
    QLineEdit* m_uri = nullptr;
    QCheckBox* m_production = nullptr;
    QPushButton* m_testButton = nullptr;
    QPushButton* m_openButton = nullptr;
    TextLabel* m_answer = nullptr;
};

} // namespace leftfold::ui
